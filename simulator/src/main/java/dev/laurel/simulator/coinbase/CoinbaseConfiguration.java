package dev.laurel.simulator.coinbase;

import dev.laurel.simulator.Provider;
import dev.laurel.simulator.book.Book;
import dev.laurel.simulator.book.Endpoint;
import dev.laurel.simulator.delivery.Courier;
import dev.laurel.simulator.journal.Shelves;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class CoinbaseConfiguration {

    @Bean
    Book<Checkout> checkoutBook(Shelves shelves, CoinbaseProperties properties, Courier courier) {
        var webhook = properties.webhook();
        return new Book<>(
                shelves.open(CoinbaseProperties.PROVIDER, Checkout.class, Checkout::id),
                new Endpoint(CoinbaseProperties.PROVIDER, webhook.url(), new Hook0Signer(webhook.secret())),
                courier);
    }

    @Bean
    Provider coinbase(Book<Checkout> book) {
        return book::clear;
    }

    @Bean
    WebMvcConfigurer coinbaseDoor(CoinbaseGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).addPathPatterns("/api/v1/checkouts/**", "/sandbox/api/v1/checkouts/**");
            }
        };
    }
}

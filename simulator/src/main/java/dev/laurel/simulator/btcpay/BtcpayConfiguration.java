package dev.laurel.simulator.btcpay;

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
class BtcpayConfiguration {

    @Bean
    Book<Invoice> invoiceBook(Shelves shelves, BtcpayProperties properties, Courier courier) {
        var webhook = properties.webhook();
        return new Book<>(
                shelves.open(BtcpayProperties.PROVIDER, Invoice.class, Invoice::id),
                new Endpoint(BtcpayProperties.PROVIDER, webhook.url(), new BtcpaySigner(webhook.secret())),
                courier);
    }

    @Bean
    Provider btcpay(Book<Invoice> book) {
        return book::clear;
    }

    @Bean
    WebMvcConfigurer btcpayDoor(BtcpayGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).addPathPatterns("/api/v1/stores/**", "/api/v1/invoices/**");
            }
        };
    }
}

package dev.laurel.loyalty.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.laurel.platform.clients.ServiceClients;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.service.annotation.GetExchange;

@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    @Bean
    @Lazy
    Customers customers(ServiceClients clients) {
        return new AskedCustomers(clients.of(Lookup.class, "auth-service"));
    }

    /** What auth-service offers services. */
    interface Lookup {

        @GetExchange("/internal/customers")
        Answer byEmail(@RequestParam String email);

        @GetExchange("/internal/customers/{id}")
        Answer byId(@PathVariable String id);
    }

    /** Its answer; it may tell more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(String customerId, String email, @Nullable String displayName, Instant memberSince) {}

    private record AskedCustomers(Lookup lookup) implements Customers {

        @Override
        public Optional<Customer> byEmail(String email) {
            return asked(() -> lookup.byEmail(email));
        }

        @Override
        public Optional<Customer> byId(String id) {
            return asked(() -> lookup.byId(id));
        }

        private static Optional<Customer> asked(Supplier<Answer> question) {
            try {
                Answer answer = question.get();
                return Optional.of(
                        new Customer(answer.customerId(), answer.email(), answer.displayName(), answer.memberSince()));
            } catch (HttpClientErrorException.NotFound nobody) {
                return Optional.empty();
            }
        }
    }
}

package dev.laurel.social.notification.mail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.annotation.GetExchange;

/** Addresses as auth-service knows them. */
final class AuthAddresses implements Addresses {

    private static final Logger log = LoggerFactory.getLogger(AuthAddresses.class);

    private final ObjectProvider<Exchange> auth;

    AuthAddresses(ObjectProvider<Exchange> auth) {
        this.auth = auth;
    }

    /** What auth-service tells other services of a customer. */
    interface Exchange {

        @GetExchange("/internal/customers/{id}")
        Customer customer(@PathVariable String id);

        /** Of all that it tells, what a letter needs. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Customer(String email, @Nullable String displayName) {}
    }

    @Override
    public Found of(String customer) {
        try {
            var known = auth.getObject().customer(customer);
            return new Found.Address(known.email(), known.displayName());
        } catch (HttpClientErrorException.NotFound nobody) {
            return new Found.Nobody();
        } catch (RestClientException | IllegalStateException silent) {
            log.warn("auth-service does not tell where a customer gets mail: {}", silent.toString());
            return new Found.Unknown();
        }
    }
}

package dev.laurel.platform;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.platform.correlation.TraceContext;
import dev.laurel.platform.outbox.OutboxCollection;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.store.MongoIndex;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A service with nothing of its own, on which the platform is tried. */
@SpringBootApplication
class SampleApplication {

    static final String DOCUMENTS = "documents";

    @Bean
    AccessRules rules() {
        return requests -> {
            requests.requestMatchers("/open/**").permitAll();
            requests.requestMatchers("/staff").hasRole("support");
        };
    }

    @Bean
    OutboxCollection documents() {
        return new OutboxCollection(DOCUMENTS);
    }

    @Bean
    MongoIndex uniqueName() {
        return MongoIndex.unique(DOCUMENTS, "owner", "name");
    }

    record Order(@NotBlank String item, @Positive int quantity) {}

    @RestController
    static class Edge {

        @GetMapping("/who")
        Map<String, String> who(Authentication caller) {
            return Map.of(
                    "subject", caller.getName(), "correlationId", String.valueOf(TraceContext.currentCorrelationId()));
        }

        @GetMapping("/staff")
        String staff() {
            return "staff";
        }

        @PostMapping("/open/orders")
        Order order(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody Order order) {
            return order;
        }

        @GetMapping("/open/store-away")
        String storeAway() {
            throw new DataAccessResourceFailureException("secret-host:27017 refused");
        }

        @GetMapping("/open/broken")
        String broken() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/open/nothing")
        Object nothing() {
            return CommonProblems.notFound().toResponse();
        }
    }

    /** Keeps what it heard; fails on demand. */
    @Component
    @KafkaListener(topics = Topics.PAYMENTS)
    static class Ear {

        final Queue<PaymentCompleted> heard = new ConcurrentLinkedQueue<>();
        final AtomicBoolean unbearable = new AtomicBoolean();
        final Map<String, String> correlationIds = new ConcurrentHashMap<>();

        @KafkaHandler
        void on(PaymentCompleted event) {
            if (unbearable.get() || event.paymentId().startsWith("unbearable")) {
                throw new IllegalArgumentException("cannot be handled");
            }
            correlationIds.put(event.paymentId(), String.valueOf(TraceContext.currentCorrelationId()));
            heard.add(event);
        }

        @KafkaHandler(isDefault = true)
        void others(Event event) {}
    }
}

package dev.laurel.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
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

    enum Shade {
        @JsonProperty("light")
        LIGHT,
        @JsonProperty("dark")
        DARK
    }

    record Asked(String name, @Nullable Long points) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Prize.Thing.class, name = "thing"),
        @JsonSubTypes.Type(value = Prize.Credit.class, name = "credit")
    })
    sealed interface Prize {

        record Thing(String name) implements Prize {}

        record Credit(long points) implements Prize {}
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String name, @Nullable Long leftOut, @Nullable Shade none, Part part) {

        record Part(@Nullable Long points, @Nullable Shade shade) {}
    }

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
        Order nothing() {
            throw CommonProblems.notFound().asException();
        }

        @GetMapping("/open/later")
        Order later() {
            throw CommonProblems.unavailable().asException().header("Retry-After", "7");
        }

        @GetMapping("/open/prizes")
        List<Prize> prizes() {
            return List.of(new Prize.Thing("mug"), new Prize.Credit(5));
        }

        @GetMapping("/open/text")
        ResponseEntity<String> text() {
            return ResponseEntity.ok("{}");
        }

        @PostMapping("/open/described")
        Told described(@RequestBody Asked asked) {
            return new Told("all", null, null, new Told.Part(asked.points(), Shade.DARK));
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

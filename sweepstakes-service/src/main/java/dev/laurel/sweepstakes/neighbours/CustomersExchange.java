package dev.laurel.sweepstakes.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** What auth-service tells other services of customers. */
interface CustomersExchange {

    @PostExchange("/internal/customers/facts")
    Facts facts(@RequestBody Question question);

    /** Whom it is about, and whether to tell who is staff. */
    record Question(List<String> customers, boolean roles) {}

    /** Of those who have a profile. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Facts(List<Fact> customers) {}

    /** What is known of one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fact(
            String customerId,
            @Nullable String displayName,
            @Nullable LocalDate birthDate,
            @Nullable String region,
            boolean staff) {}
}

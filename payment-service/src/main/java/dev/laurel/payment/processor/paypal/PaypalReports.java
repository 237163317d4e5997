package dev.laurel.payment.processor.paypal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The parts of PayPal's API that its SDK does not have: disputes, and the transaction report that goes with them. */
@HttpExchange(accept = "application/json")
interface PaypalReports {

    @GetExchange("/v1/customer/disputes/{id}")
    Dispute dispute(@PathVariable String id);

    @GetExchange("/v1/customer/disputes")
    Disputes disputesOf(@RequestParam("disputed_transaction_id") String captureId);

    /** At most 31 days, to the second; pages of at most 500 count from 1. */
    @GetExchange("/v1/reporting/transactions")
    Transactions transactions(
            @RequestParam("start_date") String start,
            @RequestParam("end_date") String end,
            @RequestParam("page_size") int size,
            @RequestParam int page);

    /** PayPal's money. */
    record Amount(@JsonProperty("currency_code") String currency, String value) {}

    /** Some disputes. */
    record Disputes(@Nullable List<Dispute> items) {}

    /** A dispute; in lists without its transactions. */
    record Dispute(
            @JsonProperty("dispute_id") String id,
            @JsonProperty("create_time") OffsetDateTime createTime,
            @JsonProperty("disputed_transactions") @Nullable List<Disputed> transactions,
            @Nullable String reason,
            @Nullable String status,
            @JsonProperty("dispute_amount") Amount amount,
            @JsonProperty("dispute_outcome") @Nullable Outcome outcome,

            @JsonProperty("seller_response_due_date") @Nullable OffsetDateTime responseDue) {}

    /** What is disputed: a capture. */
    record Disputed(@JsonProperty("seller_transaction_id") String captureId) {}

    /** How a dispute ended. */
    record Outcome(
            @JsonProperty("outcome_code") @Nullable String code,
            @JsonProperty("amount_refunded") @Nullable Amount refunded) {}

    /** One page of the report. */
    record Transactions(
            @JsonProperty("transaction_details") @Nullable List<Detail> details,
            @JsonProperty("total_pages") int pages) {}

    /** One line of it, as it is wrapped. */
    record Detail(
            @JsonProperty("transaction_info") @Nullable Transaction info) {}

    /** One line of it. */
    record Transaction(
            @JsonProperty("transaction_id") String id,
            @JsonProperty("paypal_reference_id") @Nullable String about,

            @JsonProperty("paypal_reference_id_type") @Nullable String aboutType,

            @JsonProperty("transaction_event_code") String code,
            @JsonProperty("transaction_initiation_date") OffsetDateTime at,
            @JsonProperty("transaction_amount") Amount amount,
            @JsonProperty("transaction_status") @Nullable String status,
            @JsonProperty("custom_field") @Nullable String customId) {}
}

package dev.laurel.payment.checkout;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.Processors;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/payment/processors}: the ways to pay. */
@RestController
class ProcessorsController {

    private final Processors processors;

    ProcessorsController(Processors processors) {
        this.processors = processors;
    }

    /** One way to pay. */
    record ProcessorBody(String id, String displayName, PayFlow flow, List<String> currencies, boolean available) {

        static ProcessorBody of(PaymentProcessor processor) {
            var capabilities = processor.capabilities();
            return new ProcessorBody(
                    capabilities.id(),
                    capabilities.displayName(),
                    PayFlow.of(capabilities.flow()),
                    capabilities.currencies().stream()
                            .map(CurrencyUnit::getCode)
                            .sorted()
                            .toList(),
                    processor.isAvailable());
        }
    }

    /** How to pay by it. */
    enum PayFlow {
        @JsonProperty("redirect")
        REDIRECT,
        @JsonProperty("token")
        TOKEN,
        @JsonProperty("instructions")
        INSTRUCTIONS;

        static PayFlow of(Flow flow) {
            return switch (flow) {
                case REDIRECT -> REDIRECT;
                case TOKEN -> TOKEN;
                case INSTRUCTIONS -> INSTRUCTIONS;
            };
        }
    }

    @GetMapping("/api/payment/processors")
    List<ProcessorBody> list() {
        return processors.all().stream().map(ProcessorBody::of).toList();
    }
}

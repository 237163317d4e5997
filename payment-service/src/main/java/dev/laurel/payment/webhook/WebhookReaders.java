package dev.laurel.payment.webhook;

import dev.laurel.payment.processor.WebhookReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who reads whose webhooks. */
@Component
class WebhookReaders {

    private final Map<String, WebhookReader> byProcessor;

    WebhookReaders(List<WebhookReader> readers) {
        this.byProcessor = readers.stream().collect(Collectors.toMap(WebhookReader::processor, Function.identity()));
    }

    Optional<WebhookReader> of(String processor) {
        return Optional.ofNullable(byProcessor.get(processor));
    }
}

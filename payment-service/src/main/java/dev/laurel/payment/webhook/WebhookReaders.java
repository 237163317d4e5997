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
public class WebhookReaders {

    private final Map<String, WebhookReader> byProvider;

    WebhookReaders(List<WebhookReader> readers) {
        this.byProvider = readers.stream().collect(Collectors.toMap(WebhookReader::provider, Function.identity()));
    }

    /** Who reads this provider's webhooks. */
    public Optional<WebhookReader> of(String provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }
}

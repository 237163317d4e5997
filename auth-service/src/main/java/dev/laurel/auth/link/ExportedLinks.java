package dev.laurel.auth.link;

import dev.laurel.auth.profile.ExportPart;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A person's channels, with the identities by which they know him. */
@Component
class ExportedLinks implements ExportPart {

    private final Links links;

    ExportedLinks(Links links) {
        this.links = links;
    }

    /** One of them. */
    record ExportedLink(String channel, String externalId, Instant linkedAt) {}

    @Override
    public String name() {
        return "links";
    }

    @Override
    public List<?> of(String customerId) {
        return links.allOf(customerId).stream()
                .map(link -> new ExportedLink(
                        link.channel().word(), link.externalId(), Objects.requireNonNull(link.since())))
                .toList();
    }
}

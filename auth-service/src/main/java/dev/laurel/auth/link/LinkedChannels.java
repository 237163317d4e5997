package dev.laurel.auth.link;

import dev.laurel.auth.profile.TimelineEvent;
import dev.laurel.auth.profile.TimelinePart;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What staff see of links: that there are some, since when, and what became of them; never who somebody is elsewhere. */
@Component
public class LinkedChannels implements TimelinePart {

    private final Links links;

    LinkedChannels(Links links) {
        this.links = links;
    }

    /** A channel that speaks for the customer. */
    public record LinkedChannel(String channel, Instant linkedAt) {}

    /** Those of one customer. */
    public List<LinkedChannel> ofCustomer(String customerId) {
        return links.allOf(customerId).stream()
                .map(link -> new LinkedChannel(link.channel().word(), Objects.requireNonNull(link.since())))
                .toList();
    }

    /** For how many customers each channel speaks. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        Arrays.stream(LinkChannel.values()).forEach(channel -> counts.put(channel.word(), links.count(channel)));
        return counts;
    }

    @Override
    public Stream<TimelineEvent> of(String customerId) {
        return Arrays.stream(LinkChannel.values())
                .flatMap(channel -> links.history(channel, customerId).stream()
                        .map(passage -> TimelineEvent.of(
                                customerId,
                                channel.word() + ":" + passage.at().toEpochMilli(),
                                passage.at(),
                                passage.joined() ? "linked" : "unlinked",
                                passage.joined()
                                        ? "The account was linked with " + channel.title() + "."
                                        : "The link with " + channel.title() + " was taken away.",
                                null)));
    }
}

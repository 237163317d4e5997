package dev.laurel.social.retention;

import dev.laurel.social.conversation.Speaker;
import dev.laurel.social.conversation.Talks;
import dev.laurel.social.inbox.Examples;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets conversations, and what was taken from them first, so that a repeat finds both or the rest. */
@Component
public class ForgetTalks {

    private final Talks talks;
    private final Examples examples;
    private final Duration kept;
    private final Clock clock;

    ForgetTalks(Talks talks, Examples examples, @Value("${laurel.conversations.kept:90d}") Duration kept, Clock clock) {
        this.talks = talks;
        this.examples = examples;
        this.kept = kept;
        this.clock = clock;
    }

    /** All that was said with this speaker, as when he asks the channel for it. */
    public void speaker(Speaker speaker) {
        forget(List.of(speaker.conversationId()));
    }

    /** All in which somebody spoke for this customer. */
    public void customer(String customerId) {
        forgetAll(() -> talks.ofCustomer(customerId));
    }

    @Scheduled(cron = "${laurel.conversations.forget-at:0 40 3 * * *}")
    @SchedulerLock(name = "forget-conversations")
    void silentOnes() {
        forgetAll(() -> talks.silentSince(clock.instant().minus(kept)));
    }

    private void forgetAll(Supplier<List<String>> next) {
        for (List<String> ids = next.get(); !ids.isEmpty(); ids = next.get()) {
            forget(ids);
        }
    }

    private void forget(Collection<String> conversations) {
        examples.forget(conversations);
        talks.forget(conversations);
    }
}

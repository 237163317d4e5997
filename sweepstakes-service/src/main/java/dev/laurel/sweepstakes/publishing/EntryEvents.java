package dev.laurel.sweepstakes.publishing;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.sweepstakes.v1.EntryGranted;
import dev.laurel.contracts.sweepstakes.v1.RewardEntriesRefused;
import dev.laurel.sweepstakes.entry.EntryAnnouncements;
import dev.laurel.sweepstakes.entry.Grant;
import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Granted entries, and redeemed ones that do not count, as events. */
@Component
class EntryEvents implements EntryAnnouncements {

    private final SweepstakesRegister register;
    private final Clock clock;

    EntryEvents(SweepstakesRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<Event> of(Participation before, Participation after) {
        return after.grants().stream()
                .flatMap(grant -> news(after, before.grant(grant.key()).orElse(null), grant))
                .toList();
    }

    private Stream<Event> news(Participation person, @Nullable Grant before, Grant now) {
        if (now.state() == Grant.State.GRANTED && (before == null || before.state() == Grant.State.RESERVED)) {
            return Stream.of(granted(person, now));
        }
        if (now.redemption() != null && now.weight() == 0 && (before == null || before.weight() > 0)) {
            return Stream.of(refused(person, now, now.redemption()));
        }
        return Stream.empty();
    }

    private Event granted(Participation person, Grant grant) {
        var id = person.sweepstakesId();
        return new EntryGranted(
                id + ":entry:" + grant.entryId(),
                person.customer(),
                id,
                register.find(id).orElseThrow().plan().title(),
                grant.entryId(),
                grant.method().word(),
                grant.weight(),
                grant.at());
    }

    private Event refused(Participation person, Grant grant, String redemption) {
        return new RewardEntriesRefused(
                redemption + ":entries-refused",
                person.customer(),
                redemption,
                person.sweepstakesId(),
                grant.asked(),
                Objects.requireNonNull(grant.reason()),
                clock.instant());
    }
}

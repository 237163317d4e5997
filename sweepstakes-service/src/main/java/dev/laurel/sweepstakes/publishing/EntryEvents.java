package dev.laurel.sweepstakes.publishing;

import dev.laurel.contracts.sweepstakes.v1.EntryGranted;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.sweepstakes.entry.EntryAnnouncements;
import dev.laurel.sweepstakes.entry.Grant;
import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Granted entries as events. */
@Component
class EntryEvents implements EntryAnnouncements {

    private final OutboxItems items;
    private final SweepstakesRegister register;

    EntryEvents(OutboxItems items, SweepstakesRegister register) {
        this.items = items;
        this.register = register;
    }

    @Override
    public OutboxItem granted(Participation person, Grant grant) {
        var id = person.sweepstakesId();
        return items.of(new EntryGranted(
                id + ":entry:" + grant.entryId(),
                Objects.requireNonNull(person.customer()),
                id,
                register.find(id).orElseThrow().plan().title(),
                grant.entryId(),
                grant.method().word(),
                grant.weight(),
                grant.at()));
    }
}

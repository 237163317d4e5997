package dev.laurel.sweepstakes.erasure;

import dev.laurel.platform.staff.StaffLog;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.entry.TakeOut;
import dev.laurel.sweepstakes.lifecycle.Aftermath;
import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Nobody is left who could win: the person's entries are taken out, and the name goes from where it was shown. */
@Component
class ForgetCustomer {

    /** The public reason of entries whose person is gone. */
    static final String ACCOUNT_CLOSED = "ACCOUNT_CLOSED";

    private final SweepstakesRegister register;
    private final Participations participations;
    private final TakeOut takeOut;
    private final StaffLog staffLog;
    private final Clock clock;

    ForgetCustomer(
            SweepstakesRegister register,
            Participations participations,
            TakeOut takeOut,
            StaffLog staffLog,
            Clock clock) {
        this.register = register;
        this.participations = participations;
        this.takeOut = takeOut;
        this.staffLog = staffLog;
        this.clock = clock;
    }

    void forget(String customer) {
        for (var person : participations.ofCustomer(customer)) {
            register.find(person.sweepstakesId()).ifPresent(one -> takeOut.all(one, person, ACCOUNT_CLOSED));
        }
        for (var drawn : register.in(EnumSet.of(Status.DRAWN))) {
            register.change(drawn.id(), current -> new Aftermath(current).forget(customer, clock.instant()));
        }
        staffLog.forgetReasons(customer);
    }
}

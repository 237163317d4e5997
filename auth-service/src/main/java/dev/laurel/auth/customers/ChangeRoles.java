package dev.laurel.auth.customers;

import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes somebody staff, or no longer. Each role given or taken is on record before it is; repeating it adds what is missing. */
@Component
class ChangeRoles {
    static final String GRANT = "grant-role";
    static final String WITHDRAW = "withdraw-role";
    static final String ROLE = "role";

    private final IdentityProvider identities;
    private final StaffLog log;

    ChangeRoles(IdentityProvider identities, StaffLog log) {
        this.identities = identities;
        this.log = log;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Changed(Set<StaffRole> roles) implements Outcome {}

        record NoAccount() implements Outcome {}

        /** An administrator cannot stop being one by his own hand, so there is always one left. */
        record OwnRole() implements Outcome {}
    }

    /** Afterwards the account has these staff roles and no others. */
    Outcome change(String by, String id, Set<StaffRole> wanted, String reason) {
        if (identities.account(id).isEmpty()) {
            return new Outcome.NoAccount();
        }
        if (by.equals(id) && !wanted.contains(StaffRole.ADMIN)) {
            return new Outcome.OwnRole();
        }
        Set<StaffRole> before = StaffRole.among(identities.roles(id));
        for (StaffRole role : without(wanted, before)) {
            onRecord(by, GRANT, id, role, reason);
            identities.grant(id, role.word());
        }
        for (StaffRole role : without(before, wanted)) {
            onRecord(by, WITHDRAW, id, role, reason);
            identities.withdraw(id, role.word());
        }
        return new Outcome.Changed(StaffRole.among(identities.roles(id)));
    }

    private void onRecord(String by, String action, String id, StaffRole role, String reason) {
        log.write(new StaffAction(by, action, id, reason, Map.of(ROLE, role.word())));
    }

    private static Set<StaffRole> without(Set<StaffRole> some, Set<StaffRole> others) {
        Set<StaffRole> left = EnumSet.noneOf(StaffRole.class);
        left.addAll(some);
        left.removeAll(others);
        return left;
    }
}

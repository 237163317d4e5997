package dev.laurel.auth.profile;

import dev.laurel.contracts.customers.v1.CustomerProfileChanged;
import java.time.LocalDate;

/** What other services are told of a profile: what their rules need and nothing that says who it is. */
final class ProfileEvents {

    private ProfileEvents() {}

    static CustomerProfileChanged of(Profile profile) {
        LocalDate birthDate = profile.birthDate();
        return CustomerProfileChanged.of(
                profile.id(),
                profile.version(),
                birthDate == null ? 0 : birthDate.getMonthValue(),
                profile.region() == null ? "" : profile.region(),
                profile.updatedAt());
    }
}

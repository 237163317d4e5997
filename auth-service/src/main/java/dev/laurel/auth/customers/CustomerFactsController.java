package dev.laurel.auth.customers;

import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.profile.Profile;
import dev.laurel.auth.profile.Profiles;
import dev.laurel.platform.security.Roles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services what eligibility depends on, for many customers at once. The gateway has no route here. */
@RestController
class CustomerFactsController {
    private static final Set<String> STAFF = Set.of(Roles.SUPPORT, Roles.MARKETER, Roles.ADMIN);

    private final Profiles profiles;
    private final IdentityProvider identities;

    CustomerFactsController(Profiles profiles, IdentityProvider identities) {
        this.profiles = profiles;
        this.identities = identities;
    }

    /**
     * About whom.
     *
     * @param roles whether to look up who is staff, which costs a call to the identity provider for each
     */
    record Question(@NotEmpty @Size(max = 500) List<@NotNull String> customers, boolean roles) {}

    /** Of those who have a profile. */
    record Facts(List<Fact> customers) {}

    /**
     * What is known of one.
     *
     * @param staff false, too, when it was not asked for
     */
    record Fact(
            String customerId,
            @Nullable String displayName,
            @Nullable LocalDate birthDate,
            @Nullable String region,
            boolean staff) {}

    @PostMapping("/internal/customers/facts")
    Facts facts(@Valid @RequestBody Question question) {
        return new Facts(profiles.findAll(question.customers()).stream()
                .map(profile -> fact(profile, question.roles()))
                .toList());
    }

    private Fact fact(Profile profile, boolean roles) {
        return new Fact(
                profile.id(),
                profile.displayName(),
                profile.birthDate(),
                profile.region(),
                roles && identities.roles(profile.id()).stream().anyMatch(STAFF::contains));
    }
}

package dev.laurel.auth.customers;

import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.profile.Profile;
import dev.laurel.auth.profile.ProfileOfAccount;
import dev.laurel.auth.profile.Profiles;
import dev.laurel.platform.problem.CommonProblems;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services who a customer is. For services only; the gateway has no route here. */
@RestController
@RequestMapping("/internal/customers")
class CustomerLookupController {
    private final Profiles profiles;
    private final ProfileOfAccount ofAccount;
    private final IdentityProvider identities;

    CustomerLookupController(Profiles profiles, ProfileOfAccount ofAccount, IdentityProvider identities) {
        this.profiles = profiles;
        this.ofAccount = ofAccount;
        this.identities = identities;
    }

    /** What other services may know of a person. */
    record Customer(
            String customerId,
            String email,
            @Nullable String displayName,
            @Nullable String locale,
            Instant memberSince) {}

    /** Whose the address is; 404 when it is nobody's. Somebody who has never called here is found by his account. */
    @GetMapping(params = "email")
    Customer byEmail(@RequestParam String email) {
        return answer(EmailAddress.of(email)
                .flatMap(address -> profiles.findByEmail(address.value())
                        .or(() -> identities.account(address).flatMap(account -> ofAccount.find(account.id())))));
    }

    @GetMapping("/{id}")
    Customer byId(@PathVariable String id) {
        return answer(ofAccount.find(id));
    }

    private static Customer answer(Optional<Profile> found) {
        return found.map(profile -> new Customer(
                        profile.id(), profile.email(), profile.displayName(), profile.locale(), profile.createdAt()))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }
}

package dev.laurel.auth.customers;

import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.link.LinkedChannels;
import dev.laurel.auth.profile.Profile;
import dev.laurel.auth.profile.ProfileOfAccount;
import dev.laurel.platform.problem.CommonProblems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One customer from all sides, as far as this service knows them. */
@RestController
class WholeCustomerController {
    private final ProfileOfAccount ofAccount;
    private final IdentityProvider identities;
    private final LinkedChannels links;

    WholeCustomerController(ProfileOfAccount ofAccount, IdentityProvider identities, LinkedChannels links) {
        this.ofAccount = ofAccount;
        this.identities = identities;
        this.links = links;
    }

    /** Asks the identity provider, too; what does not need it is at the customer's own address. */
    @GetMapping("/api/admin/customers/{id}/whole")
    WholeCustomer whole(@PathVariable String id) {
        Profile profile =
                ofAccount.find(id).orElseThrow(() -> CommonProblems.notFound().asException());
        return new WholeCustomer(
                CustomerResponse.of(profile),
                profile.locale(),
                profile.missing(),
                profile.updatedAt(),
                profile.consents(),
                identities.account(id).map(WholeCustomer.AccountPart::of).orElse(null),
                StaffRole.among(identities.roles(id)).stream()
                        .map(StaffRole::word)
                        .toList(),
                links.ofCustomer(id));
    }
}

package dev.laurel.auth.customers;

import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.profile.Profile;
import dev.laurel.auth.profile.ProfileOfAccount;
import dev.laurel.auth.profile.Profiles;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding customers, for support and administrators. */
@RestController
@RequestMapping("/api/admin/customers")
class CustomersController {
    private final Profiles profiles;
    private final ProfileOfAccount ofAccount;

    CustomersController(Profiles profiles, ProfileOfAccount ofAccount) {
        this.profiles = profiles;
        this.ofAccount = ofAccount;
    }

    /**
     * All of them in the order of their ids, or those that are looked for.
     *
     * @param email the one with exactly this address
     * @param q an id, or how an address or a name begins
     */
    @GetMapping
    CursorPage<CustomerResponse> list(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Size(max = 254) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        if (email != null) {
            return new CursorPage<>(
                    EmailAddress.of(email)
                            .flatMap(address -> profiles.findByEmail(address.value()))
                            .map(CustomerResponse::of)
                            .stream()
                            .toList(),
                    null);
        }
        List<Profile> page =
                q == null || q.isBlank() ? profiles.page(cursor, limit) : profiles.search(q.strip(), cursor, limit);
        return new CursorPage<>(
                page.stream().map(CustomerResponse::of).toList(),
                page.size() < limit ? null : page.getLast().id());
    }

    @GetMapping("/{id}")
    CustomerResponse one(@PathVariable String id) {
        return ofAccount
                .find(id)
                .map(CustomerResponse::of)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }
}

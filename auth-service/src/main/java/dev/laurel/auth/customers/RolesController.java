package dev.laurel.auth.customers;

import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is staff; changed by administrators. */
@RestController
@RequestMapping("/api/admin/customers/{id}/roles")
class RolesController {
    private final IdentityProvider identities;
    private final ChangeRoles changeRoles;

    RolesController(IdentityProvider identities, ChangeRoles changeRoles) {
        this.identities = identities;
        this.changeRoles = changeRoles;
    }

    /**
     * All staff roles that somebody is to have.
     *
     * @param roles {@code support}, {@code marketer}, {@code admin}; none makes him a customer only
     * @param reason for the log
     */
    record RolesRequest(
            @NotNull @Size(max = 3) List<@NotNull String> roles,
            @NotBlank @Size(max = 500) String reason) {}

    /** The staff roles that somebody has. */
    record RolesResponse(List<String> roles) {
        static RolesResponse of(Set<StaffRole> roles) {
            return new RolesResponse(roles.stream().map(StaffRole::word).toList());
        }
    }

    @GetMapping
    RolesResponse roles(@PathVariable String id) {
        if (identities.account(id).isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        return RolesResponse.of(StaffRole.among(identities.roles(id)));
    }

    @PutMapping
    RolesResponse change(Principal staff, @PathVariable String id, @Valid @RequestBody RolesRequest request) {
        if (!request.roles().stream().allMatch(StaffRole::isOne)) {
            throw CommonProblems.validation(List.of(new FieldError("roles", "has one that is no staff role")))
                    .asException();
        }
        Set<StaffRole> wanted = StaffRole.among(Set.copyOf(request.roles()));
        return switch (changeRoles.change(
                staff.getName(), id, wanted, request.reason().strip())) {
            case ChangeRoles.Outcome.Changed(var roles) -> RolesResponse.of(roles);
            case ChangeRoles.Outcome.NoAccount() ->
                throw CommonProblems.notFound().asException();
            case ChangeRoles.Outcome.OwnRole() ->
                throw Problem.of(
                                "own-role",
                                HttpStatus.CONFLICT,
                                "You cannot stop being an administrator yourself",
                                "Ask another administrator to do it.")
                        .asException();
        };
    }
}

package dev.laurel.auth.registration;

import dev.laurel.auth.profile.Profile;
import dev.laurel.auth.profile.ProfileRules.Violation;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registration through the API. */
@RestController
class RegistrationController {
    private final RegisterCustomer registerCustomer;

    RegistrationController(RegisterCustomer registerCustomer) {
        this.registerCustomer = registerCustomer;
    }

    /** A new customer. */
    record RegisteredResponse(
            String customerId, String email, @Nullable String displayName) {
        static RegisteredResponse of(Profile profile) {
            return new RegisteredResponse(profile.id(), profile.email(), profile.displayName());
        }
    }

    @PostMapping("/api/auth/register")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RegisteredResponse> register(@RequestBody RegisterRequest request) {
        return switch (registerCustomer.register(request.email(), request.password(), request.details())) {
            case RegisterCustomer.Outcome.Registered(var profile) ->
                ResponseEntity.created(URI.create("/api/auth/me")).body(RegisteredResponse.of(profile));
            case RegisterCustomer.Outcome.Invalid(var violations) -> throw invalid(violations);
            case RegisterCustomer.Outcome.EmailTaken() ->
                throw Problem.of(
                                "email-taken",
                                HttpStatus.CONFLICT,
                                "There is an account with this address",
                                "Sign in, or register with another e-mail address.")
                        .asException();
        };
    }

    private static ProblemException invalid(List<Violation> violations) {
        return CommonProblems.validation(violations.stream()
                        .map(violation -> new CommonProblems.FieldError(violation.field(), violation.message()))
                        .toList())
                .asException();
    }
}

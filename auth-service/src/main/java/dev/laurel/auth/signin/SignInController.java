package dev.laurel.auth.signin;

import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.auth.identity.Password;
import dev.laurel.auth.identity.RefreshToken;
import dev.laurel.auth.identity.SignIn;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for first-party API clients. */
@RestController
class SignInController {
    private static final Problem SIGN_IN_REFUSED = Problem.of(
            "sign-in-refused",
            HttpStatus.UNAUTHORIZED,
            "Sign-in refused",
            "The e-mail address or the password is wrong, or the account is locked for a while.");
    private static final Problem SESSION_ENDED = Problem.of(
            "session-ended",
            HttpStatus.UNAUTHORIZED,
            "The session has ended",
            "The refresh token is not valid, was used already, or has expired. Sign in again.");
    private static final Problem PASSWORD_SIGN_IN_OFF = Problem.of(
            "password-sign-in-off",
            HttpStatus.FORBIDDEN,
            "Sign-in with a password is off here",
            "This environment issues tokens through the identity provider's own sign-in only (RFC 9700).");

    private final IdentityProvider identities;
    private final SignInSettings settings;

    SignInController(IdentityProvider identities, SignInSettings settings) {
        this.identities = identities;
        this.settings = settings;
    }

    @PostMapping("/api/auth/login")
    ResponseEntity<TokenResponse> signIn(@RequestBody Credentials credentials) {
        if (!settings.passwordGrant()) {
            throw PASSWORD_SIGN_IN_OFF.asException();
        }
        String email = credentials.email();
        String password = credentials.password();
        if (email == null || password == null) {
            throw missing(email, password);
        }
        // What is no address is nobody's: the same answer, so that it tells nothing either.
        return EmailAddress.of(email)
                .map(address -> answer(identities.signIn(address, new Password(password)), SIGN_IN_REFUSED))
                .orElseThrow(SIGN_IN_REFUSED::asException);
    }

    @PostMapping("/api/auth/refresh")
    ResponseEntity<TokenResponse> refresh(@RequestBody RefreshRequest request) {
        if (!settings.passwordGrant()) {
            throw PASSWORD_SIGN_IN_OFF.asException();
        }
        if (request.refreshToken() == null) {
            throw invalid(List.of(required("refreshToken")));
        }
        return answer(identities.refresh(new RefreshToken(request.refreshToken())), SESSION_ENDED);
    }

    /** The same answer however often it is asked, and for tokens that never were any. */
    @PostMapping("/api/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@RequestBody RefreshRequest request) {
        if (request.refreshToken() == null) {
            throw invalid(List.of(required("refreshToken")));
        }
        identities.signOut(new RefreshToken(request.refreshToken()));
    }

    private static ResponseEntity<TokenResponse> answer(SignIn result, Problem refusal) {
        return switch (result) {
            case SignIn.SignedIn session ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(TokenResponse.of(session));
            case SignIn.Refused() -> throw refusal.asException();
        };
    }

    private static ProblemException missing(@Nullable String email, @Nullable String password) {
        List<FieldError> errors = new ArrayList<>();
        if (email == null) {
            errors.add(required("email"));
        }
        if (password == null) {
            errors.add(required("password"));
        }
        return invalid(errors);
    }

    private static FieldError required(String field) {
        return new FieldError(field, "must not be empty");
    }

    private static ProblemException invalid(List<FieldError> errors) {
        return CommonProblems.validation(errors).asException();
    }
}

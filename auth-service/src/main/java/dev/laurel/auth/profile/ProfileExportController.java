package dev.laurel.auth.profile;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.laurel.auth.identity.Account;
import dev.laurel.auth.identity.IdentityProvider;
import dev.laurel.platform.problem.CommonProblems;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that auth-service and the identity provider hold about a person, in one document (GDPR, articles 15 and 20). */
@RestController
class ProfileExportController {
    private final ProfileOfAccount profiles;
    private final IdentityProvider identities;
    private final List<ExportPart> parts;
    private final Clock clock;

    ProfileExportController(
            ProfileOfAccount profiles, IdentityProvider identities, List<ExportPart> parts, Clock clock) {
        this.profiles = profiles;
        this.identities = identities;
        this.parts = parts;
        this.clock = clock;
    }

    /** The account is what signs in; the profile is the stored document, its consents with their times. */
    record Export(
            Instant exportedAt,
            AccountPart account,
            Profile profile,
            @JsonAnyGetter Map<String, List<?>> others) {}

    record AccountPart(String id, String email, boolean emailVerified, Instant createdAt) {
        static AccountPart of(Account account) {
            return new AccountPart(account.id(), account.email().value(), account.emailVerified(), account.createdAt());
        }
    }

    @GetMapping("/api/auth/me/export")
    ResponseEntity<Export> export(Principal person) {
        return identities
                .account(person.getName())
                .flatMap(account -> profiles.find(account.id())
                        .map(profile ->
                                new Export(clock.instant(), AccountPart.of(account), profile, others(account.id()))))
                .map(export -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"laurel-account.json\"")
                        .body(export))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    private Map<String, List<?>> others(String id) {
        return parts.stream().collect(Collectors.toMap(ExportPart::name, part -> part.of(id)));
    }
}

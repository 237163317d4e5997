package dev.laurel.auth.profile;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own profile. */
@RestController
@RequestMapping("/api/auth/me")
class ProfileController {
    private final ProfileOfAccount profiles;
    private final EditProfile editProfile;

    ProfileController(ProfileOfAccount profiles, EditProfile editProfile) {
        this.profiles = profiles;
        this.editProfile = editProfile;
    }

    @GetMapping
    ResponseEntity<ProfileResponse> read(Principal person) {
        return profiles.find(person.getName())
                .map(ProfileController::ok)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    /** A JSON merge patch; with {@code If-Match} only if the profile is still the one that was read. */
    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<ProfileResponse> edit(
            Principal person,
            @RequestBody Map<String, @Nullable Object> members,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return switch (ProfilePatch.read(members)) {
            case ProfilePatch.Reading.Refused(var violations) -> throw invalid(violations);
            case ProfilePatch.Reading.Accepted(var patch) ->
                answer(editProfile.edit(person.getName(), patch, ProfileVersion.of(ifMatch)));
        };
    }

    private static ResponseEntity<ProfileResponse> answer(EditProfile.Outcome outcome) {
        return switch (outcome) {
            case EditProfile.Outcome.Edited(var profile) -> ok(profile);
            case EditProfile.Outcome.Invalid(var violations) -> throw invalid(violations);
            case EditProfile.Outcome.Unknown() ->
                throw CommonProblems.notFound().asException();
            case EditProfile.Outcome.Changed(var version) ->
                throw Problem.of(
                                "profile-changed",
                                HttpStatus.PRECONDITION_FAILED,
                                "The profile has changed meanwhile",
                                "Read it again and repeat the change on what it says now.")
                        .with("currentVersion", version)
                        .asException();
        };
    }

    private static ResponseEntity<ProfileResponse> ok(Profile profile) {
        return ResponseEntity.ok().eTag(ProfileVersion.tag(profile.version())).body(ProfileResponse.of(profile));
    }

    private static ProblemException invalid(List<ProfileRules.Violation> violations) {
        return CommonProblems.validation(violations.stream()
                        .map(violation -> new CommonProblems.FieldError(violation.field(), violation.message()))
                        .toList())
                .asException();
    }
}

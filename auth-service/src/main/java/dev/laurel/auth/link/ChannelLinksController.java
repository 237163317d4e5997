package dev.laurel.auth.link;

import dev.laurel.auth.profile.Profile;
import dev.laurel.auth.profile.Profiles;
import dev.laurel.platform.problem.CommonProblems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the services that speak ask of links. For services only; the gateway has no route here. */
@RestController
@RequestMapping("/internal/links/{channel:messenger|alexa}")
class ChannelLinksController {

    private static final int LONGEST = 512;

    private final JoinChannel join;
    private final Links links;
    private final Profiles profiles;
    private final Clock clock;

    ChannelLinksController(JoinChannel join, Links links, Profiles profiles, Clock clock) {
        this.join = join;
        this.links = links;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Who speaks for whom. */
    record LinkAnswer(String customerId, String externalId, Instant linkedAt) {}

    /** Who named which code. */
    record Claim(
            @NotBlank @Size(max = LONGEST) String externalId,
            @NotBlank @Size(max = 20) String code) {}

    /** Whose it was. */
    record ClaimAnswer(String customerId, @Nullable String displayName) {}

    /** For whom a link is to be made. */
    record TokenRequest(@NotBlank @Size(max = LONGEST) String externalId) {}

    /** What the portal is to be opened with. */
    record TokenAnswer(String token, Instant expiresAt) {}

    @GetMapping(params = "externalId")
    LinkAnswer ofIdentity(@PathVariable LinkChannel channel, @RequestParam String externalId) {
        return answer(links.ofIdentity(channel, externalId));
    }

    @GetMapping(params = "customerId")
    LinkAnswer ofCustomer(@PathVariable LinkChannel channel, @RequestParam String customerId) {
        return answer(links.ofCustomer(channel, customerId));
    }

    @PostMapping("/claims")
    ClaimAnswer claim(@PathVariable LinkChannel channel, @Valid @RequestBody Claim claim) {
        JoinChannel.Outcome outcome = join.byCode(channel, claim.externalId(), claim.code());
        if (outcome instanceof JoinChannel.Outcome.Joined(var customerId)) {
            return new ClaimAnswer(
                    customerId,
                    profiles.find(customerId).map(Profile::displayName).orElse(null));
        }
        throw LinkProblems.of(outcome).asException();
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokenAnswer token(@PathVariable LinkChannel channel, @Valid @RequestBody TokenRequest request) {
        JoinChannel.Offer offer = join.token(channel, request.externalId());
        return new TokenAnswer(offer.secret(), offer.expiresAt());
    }

    /** Afterwards the identity speaks for nobody, whether it did before or not. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable LinkChannel channel, @RequestParam String externalId) {
        while (true) {
            Optional<Link> link = links.ofIdentity(channel, externalId);
            if (link.isEmpty() || links.part(link.get(), clock.instant())) {
                return;
            }
        }
    }

    private static LinkAnswer answer(Optional<Link> link) {
        return link.map(found -> new LinkAnswer(found.customerId(), found.externalId(), since(found)))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    private static Instant since(Link link) {
        Instant since = link.since();
        return since == null ? Instant.EPOCH : since;
    }
}

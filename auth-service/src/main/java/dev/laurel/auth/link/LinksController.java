package dev.laurel.auth.link;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A customer's channels. */
@RestController
@RequestMapping("/api/auth/me/links")
class LinksController {

    private final JoinChannel join;
    private final Links links;
    private final Clock clock;

    LinksController(JoinChannel join, Links links, Clock clock) {
        this.join = join;
        this.links = links;
        this.clock = clock;
    }

    /** What to say on the channel, and until when. */
    record CodeAnswer(String code, Instant expiresAt) {}

    /** What the link carried. */
    record Confirmation(@NotBlank @Size(max = 200) String token) {}

    /** A channel that speaks for the customer. */
    record LinkAnswer(LinkChannel channel, Instant linkedAt) {

        static LinkAnswer of(Link link) {
            return new LinkAnswer(link.channel(), Objects.requireNonNull(link.since()));
        }
    }

    /** All of them. */
    record LinksAnswer(List<LinkAnswer> items) {}

    /** A new code; the one before is void. */
    @PostMapping("/{channel:messenger|alexa}")
    @ResponseStatus(HttpStatus.CREATED)
    CodeAnswer code(@PathVariable LinkChannel channel, Principal customer) {
        JoinChannel.Offer offer = join.code(channel, customer.getName());
        return new CodeAnswer(offer.secret(), offer.expiresAt());
    }

    /** Joins whoever was shown the link. Only ever on the customer's explicit word: a link may have come from a stranger. */
    @PostMapping("/{channel:messenger|alexa}/confirm")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<LinkAnswer> confirm(
            @PathVariable LinkChannel channel, @Valid @RequestBody Confirmation confirmation, Principal customer) {
        JoinChannel.Outcome outcome = join.byToken(channel, confirmation.token(), customer.getName());
        if (!(outcome instanceof JoinChannel.Outcome.Joined)) {
            throw LinkProblems.of(outcome).asException();
        }
        return links.ofCustomer(channel, customer.getName())
                .map(link -> ResponseEntity.ok(LinkAnswer.of(link)))
                .orElseGet(() -> ResponseEntity.noContent().build()); // parted again meanwhile
    }

    @GetMapping
    LinksAnswer all(Principal customer) {
        return new LinksAnswer(
                links.allOf(customer.getName()).stream().map(LinkAnswer::of).toList());
    }

    /** Afterwards the channel speaks for nobody, whether it did before or not. */
    @DeleteMapping("/{channel:messenger|alexa}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable LinkChannel channel, Principal customer) {
        links.part(channel, customer.getName(), clock.instant());
    }
}

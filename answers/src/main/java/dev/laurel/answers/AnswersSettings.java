package dev.laurel.answers;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where answers lead.
 *
 * @param portal the portal's address, as people reach it
 * @param linkPath the page that shows codes and joins by a one-time link ({@code ?token=})
 * @param proofPath the page on which anybody checks a draw
 */
@Validated
@ConfigurationProperties("laurel.answers")
record AnswersSettings(
        @NotNull URI portal,
        @DefaultValue("/link") String linkPath,
        @DefaultValue("/sweepstakes/{id}/verify") String proofPath) {

    URI linkPage() {
        return page(linkPath).build().toUri();
    }

    URI linkPage(String token) {
        return page(linkPath).queryParam("token", "{token}").build(token);
    }

    URI proofPage(String sweepstakesId) {
        return page(proofPath).build(sweepstakesId);
    }

    private UriComponentsBuilder page(String path) {
        return UriComponentsBuilder.fromUri(portal).path(path);
    }
}

package dev.laurel.gateway.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How browsers sign in and stay so.
 *
 * @param publicUrl where browsers find this gateway; the identity provider sends them back there
 * @param clientId as which the gateway is known to the identity provider
 * @param secureCookies whether cookies go over TLS alone. Chromium and Firefox count http://localhost as that; without,
 *     cookies of plain names are for browsers that do not
 * @param renewAhead how long before its end an access token is renewed
 * @param signInWithin how long a sign-in at the identity provider may take
 * @param patience how long the identity provider may take to answer; a person waits, and a code is good only once
 * @param most how many sessions this gateway keeps in its own memory; beyond, those not seen lately end first
 * @param redis where several gateways keep them together, as {@code redis://host:6379}; empty: each in its memory
 */
@Validated
@ConfigurationProperties("laurel.gateway.session")
record SessionSettings(
        @NotNull URI publicUrl,
        @DefaultValue("laurel-web") String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("true") boolean secureCookies,
        @DefaultValue("30s") Duration renewAhead,
        @DefaultValue("30m") Duration signInWithin,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("100000") @Positive int most,
        @DefaultValue("") String redis) {

    @Override
    public String toString() {
        return "SessionSettings[" + publicUrl + "]";
    }
}

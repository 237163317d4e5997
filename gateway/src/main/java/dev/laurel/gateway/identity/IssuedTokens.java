package dev.laurel.gateway.identity;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** What the issuer signs: RS256 by one of its keys, in its name, and now. What else must be true is the asker's to say. */
public final class IssuedTokens {

    private final String issuer;
    private final IssuerKeys keys;

    IssuedTokens(String issuer, IssuerKeys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    /** The exact {@code iss}, which is also where the issuer is. */
    public String issuer() {
        return issuer;
    }

    /** Reads tokens of one kind. */
    public ReactiveJwtDecoder decoder(List<OAuth2TokenValidator<Jwt>> further) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::matching)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                // The validators do: one of them is for plain JWTs, unless another kind is asked for.
                .validateType(false)
                .build();
        List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>(further);
        all.add(new JwtIssuerValidator(issuer));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(all));
        return decoder;
    }
}

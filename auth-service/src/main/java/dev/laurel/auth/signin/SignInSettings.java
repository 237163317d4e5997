package dev.laurel.auth.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in through the API.
 *
 * @param passwordGrant whether first-party API clients may send passwords here at all; off unless an environment wants
 *     it, since RFC 9700 (2.4) advises against it
 */
@ConfigurationProperties("laurel.sign-in")
record SignInSettings(@DefaultValue("false") boolean passwordGrant) {}

package dev.laurel.voice.verification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Alexa says that her certificates are, once that is a place where only Amazon can put any: {@code
 * https://s3.amazonaws.com/echo.api/…}. Normalised, and without anything by which two readers could come to two places.
 */
record CertificateUrl(URI address) {

    private static final int LONGEST = 500;
    private static final int HTTPS = 443;
    private static final Pattern PLAIN_PATH = Pattern.compile("/echo\\.api/[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*");

    /** The place that a {@code SignatureCertChainUrl} names, if it is one to be believed. */
    static Optional<CertificateUrl> of(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI named = new URI(header).normalize();
            return isAmazons(named)
                    ? Optional.of(new CertificateUrl(URI.create("https://s3.amazonaws.com" + named.getRawPath())))
                    : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isAmazons(URI named) {
        return "https".equalsIgnoreCase(named.getScheme())
                && "s3.amazonaws.com".equalsIgnoreCase(named.getHost())
                && (named.getPort() == -1 || named.getPort() == HTTPS)
                && named.getRawUserInfo() == null
                && named.getRawQuery() == null
                && named.getRawFragment() == null
                && PLAIN_PATH.matcher(named.getRawPath()).matches();
    }
}

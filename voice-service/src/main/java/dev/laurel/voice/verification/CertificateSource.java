package dev.laurel.voice.verification;

import java.io.IOException;
import java.net.URI;

/** Where certificates come from. */
@FunctionalInterface
interface CertificateSource {

    /** The PEM file of a chain, the signer's own certificate first. */
    byte[] read(URI address) throws IOException;
}

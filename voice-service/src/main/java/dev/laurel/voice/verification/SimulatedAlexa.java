package dev.laurel.voice.verification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The simulator in Amazon's place. Whoever is believed here may speak in every member's name, so it takes three things
 * at once: the property, the profile {@code local} and no other environment's, and an address on this machine.
 */
final class SimulatedAlexa implements CertificateSource, TrustedRoots {

    private static final Profiles LOCAL = Profiles.of("local & !compose & !kubernetes");

    private final URI simulator;
    private final HttpCertificateSource http;

    private SimulatedAlexa(URI simulator, Duration patience) {
        this.simulator = simulator;
        this.http = new HttpCertificateSource(patience);
    }

    /** Fails, and with it the start of the service, where a simulated Alexa must not be believed. */
    static SimulatedAlexa at(URI simulator, Duration patience, Environment environment) {
        if (!environment.acceptsProfiles(LOCAL)) {
            throw new IllegalStateException("laurel.alexa.simulator is for the profile local alone");
        }
        if (!isOnThisMachine(simulator)) {
            throw new IllegalStateException("laurel.alexa.simulator must be on this machine, not at " + simulator);
        }
        return new SimulatedAlexa(simulator, patience);
    }

    private static boolean isOnThisMachine(URI address) {
        try {
            return address.getHost() != null
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    @Override
    public byte[] read(URI address) throws IOException {
        String path = address.getRawPath();
        return http.read(simulator.resolve("/simulator/alexa/certificates" + path.substring(path.lastIndexOf('/'))));
    }

    /** Made anew with each start of the simulator, so it is asked for each time. */
    @Override
    public Set<TrustAnchor> anchors() throws IOException, GeneralSecurityException {
        byte[] root = http.read(simulator.resolve("/simulator/alexa/root.pem"));
        return Set.of(
                TrustedRoots.anchor(CertificateChain.of(root).certificates().getFirst()));
    }
}

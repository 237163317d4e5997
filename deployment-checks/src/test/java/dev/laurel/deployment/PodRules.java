package dev.laurel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** What every Deployment of the suite keeps, as it is written and as it is rendered. */
final class PodRules {

    /** Spring's draining, {@code spring.lifecycle.timeout-per-shutdown-phase}. */
    private static final int DRAINING_SECONDS = drainingSeconds();

    private PodRules() {}

    static void hold(Deployment deployment) {
        var pod = deployment.getSpec().getTemplate().getSpec();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getTopologySpreadConstraints()).hasSize(2);
        assertThat(pod.getVolumes()).allMatch(volume -> volume.getHostPath() == null);
        assertThat(pod.getContainers()).hasSize(1);
        holds(pod.getContainers().getFirst());
        long goodbye = pod.getContainers()
                .getFirst()
                .getLifecycle()
                .getPreStop()
                .getSleep()
                .getSeconds();
        assertThat(goodbye).isPositive();
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(goodbye + DRAINING_SECONDS);
    }

    private static void holds(Container container) {
        var security = container.getSecurityContext();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getPrivileged()).isFalse();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(security.getCapabilities().getAdd()).isEmpty();
        assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
        var port = container.getPorts().getLast().getName();
        asks(container.getStartupProbe(), port, "/actuator/health/liveness");
        asks(container.getLivenessProbe(), port, "/actuator/health/liveness");
        asks(container.getReadinessProbe(), port, "/actuator/health/readiness");
    }

    private static void asks(Probe probe, String port, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo(port);
        assertThat(probe.getTimeoutSeconds()).isPositive();
    }

    private static int drainingSeconds() {
        var shared = Checkout.yaml(Checkout.text("config-server/src/main/resources/config/application.yml"))
                .getFirst();
        var timeout = Checkout.map(shared, "spring", "lifecycle").get("timeout-per-shutdown-phase");
        return Integer.parseInt(timeout.toString().replace("s", ""));
    }
}

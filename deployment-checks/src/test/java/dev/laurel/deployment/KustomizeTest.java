package dev.laurel.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cluster would be given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // so that each is rendered once
class KustomizeTest {

    private static final String NAME = "app.kubernetes.io/name";

    /** Not a parameterized class: of such a one Surefire's report keeps only the last round. */
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ValueSource(strings = {"k8s/base", "k8s/overlays/local"})
    private @interface EveryKustomization {}

    private final boolean available = Kustomize.available();
    private final Map<String, KubernetesObjects> rendered = new HashMap<>();

    @BeforeAll
    void say() {
        if (!available) {
            System.out.println("SKIPPED: what kustomize makes of k8s/ is not checked, for want of kubectl");
        }
    }

    private KubernetesObjects render(String folder) {
        assumeTrue(available, "There is no kubectl on the PATH with kustomize 5 or later");
        return rendered.computeIfAbsent(folder, Kustomize::render);
    }

    @EveryKustomization
    void everyModuleHasItsFourObjects(String folder) {
        var objects = render(folder);
        for (var kind : List.of(Deployment.class, Service.class, PodDisruptionBudget.class)) {
            assertThat(objects.names(kind)).containsExactlyInAnyOrderElementsOf(KubernetesFilesTest.modules());
        }
        assertThat(objects.names(NetworkPolicy.class)).containsAll(KubernetesFilesTest.modules());
    }

    @EveryKustomization
    void everyDeploymentKeepsTheRules(String folder) {
        var objects = render(folder);
        assertThat(objects.of(Deployment.class)).isNotEmpty().allSatisfy(PodRules::hold);
    }

    @EveryKustomization
    void everyObjectIsInTheNamespace(String folder) {
        var objects = render(folder);
        assertThat(objects.all())
                .filteredOn(object -> !(object instanceof Namespace))
                .allMatch(object -> "laurel".equals(object.getMetadata().getNamespace()));
    }

    @EveryKustomization
    void selectorsFindTheirOwnPodsAndNoOthers(String folder) {
        var objects = render(folder);
        for (Deployment deployment : objects.of(Deployment.class)) {
            var name = deployment.getMetadata().getName();
            assertThat(selected(objects, deployment.getSpec().getSelector().getMatchLabels()))
                    .containsExactly(name);
            assertThat(selected(
                            objects,
                            objects.named(Service.class, name).getSpec().getSelector()))
                    .containsExactly(name);
            assertThat(selected(
                            objects,
                            objects.named(PodDisruptionBudget.class, name)
                                    .getSpec()
                                    .getSelector()
                                    .getMatchLabels()))
                    .containsExactly(name);
            assertThat(selected(
                            objects,
                            objects.named(NetworkPolicy.class, name)
                                    .getSpec()
                                    .getPodSelector()
                                    .getMatchLabels()))
                    .containsExactly(name);
            assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                    .allSatisfy(spread -> assertThat(
                                    selected(objects, spread.getLabelSelector().getMatchLabels()))
                            .containsExactly(name));
        }
    }

    @EveryKustomization
    void everyModuleListensWhereItsServicePointsTo(String folder) {
        var objects = render(folder);
        var environment = objects.named(ConfigMap.class, "laurel-environment").getData();
        int port = Integer.parseInt(environment.get("SERVER_PORT"));
        for (Deployment deployment : objects.of(Deployment.class)) {
            var container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
            var service = objects.named(Service.class, deployment.getMetadata().getName());

            assertThat(container.getEnvFrom().getFirst().getConfigMapRef().getName())
                    .isEqualTo("laurel-environment");
            assertThat(container.getPorts().getFirst()).satisfies(named -> {
                assertThat(named.getName()).isEqualTo("http");
                assertThat(named.getContainerPort()).isEqualTo(port);
            });
            assertThat(container.getPorts())
                    .hasSize(deployment.getMetadata().getName().equals("gateway") ? 2 : 1);
            assertThat(service.getSpec().getPorts()).singleElement().satisfies(open -> {
                assertThat(open.getPort()).isEqualTo(port);
                assertThat(open.getTargetPort().getStrVal()).isEqualTo("http");
            });
        }
        assertThat(environment.get("LAUREL_CONFIG")).isEqualTo("http://config-server:" + port);
        assertThat(environment.get("LAUREL_DISCOVERY")).isEqualTo("http://discovery:" + port);
    }

    /** What the Service does not have, no HTTPRoute can lead to. */
    @EveryKustomization
    void theGatewaysManagementPortIsForTheKubeletAndForMetricsAlone(String folder) {
        var objects = render(folder);
        var template = objects.named(Deployment.class, "gateway").getSpec().getTemplate();
        var management =
                template.getSpec().getContainers().getFirst().getPorts().getLast();
        var configured = Checkout.map(
                Checkout.yaml(Checkout.text("config-server/src/main/resources/config/gateway.yml"))
                        .getFirst(),
                "management",
                "server");

        assertThat(management.getName()).isEqualTo("management");
        assertThat(configured.get("port"))
                .hasToString("${LAUREL_GATEWAY_MANAGEMENT_PORT:" + management.getContainerPort() + "}");
        assertThat(configured.get("address")).asString().endsWith(":127.0.0.1}");
        assertThat(template.getMetadata().getAnnotations())
                .containsEntry(
                        "prometheus.io/port", management.getContainerPort().toString());
        assertThat(objects.of(NetworkPolicy.class))
                .filteredOn(policy -> policy.getSpec().getIngress().stream()
                        .flatMap(way -> way.getPorts().stream())
                        .anyMatch(port -> "management".equals(port.getPort().getStrVal())))
                .extracting(policy -> policy.getMetadata().getName())
                .containsExactly("from-monitoring");
    }

    @EveryKustomization
    void imagesAreTheModulesOwnAndPinned(String folder) {
        var objects = render(folder);
        assertThat(objects.of(Deployment.class))
                .allSatisfy(deployment -> assertThat(deployment
                                .getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .getFirst()
                                .getImage())
                        .matches("laurel/" + deployment.getMetadata().getName() + ":\\d+\\.\\d+\\.\\d+\\S*"));
    }

    @EveryKustomization
    void everyModuleButTheRegistryReadsASecretOfItsOwn(String folder) {
        var objects = render(folder);
        for (Deployment deployment : objects.of(Deployment.class)) {
            var name = deployment.getMetadata().getName();
            var secrets = deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnvFrom().stream()
                    .filter(source -> source.getSecretRef() != null)
                    .map(source -> source.getSecretRef().getName())
                    .toList();
            assertThat(secrets).isEqualTo(name.equals("discovery") ? List.of() : List.of(name));
        }
    }

    @EveryKustomization
    void whatIsNotNamedIsRefused(String folder) {
        var objects = render(folder);
        var everything = objects.named(NetworkPolicy.class, "default-deny").getSpec();

        assertThat(everything.getPodSelector()).isEqualTo(new LabelSelector());
        assertThat(everything.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(everything.getIngress()).isEmpty();
        assertThat(everything.getEgress()).isEmpty();
        assertThat(objects.of(NetworkPolicy.class))
                .flatExtracting(policy -> policy.getSpec().getIngress())
                .allSatisfy(way -> assertThat(way.getFrom()).isNotEmpty());
    }

    @EveryKustomization
    void aServiceIsCalledByTheGatewayAndByServices(String folder) {
        var objects = render(folder);
        var callers = callers(objects, "payment-service");

        assertThat(callers).hasSize(2).allMatch(peer -> peer.getNamespaceSelector() == null);
        assertThat(callers.stream()
                        .flatMap(peer -> peer.getPodSelector().getMatchExpressions().stream())
                        .map(is -> is.getKey() + is.getOperator() + is.getValues()))
                .containsExactly(NAME + "In[gateway]", "laurel.dev/tierIn[service]");
        assertThat(objects.of(Deployment.class))
                .filteredOn(deployment -> "service"
                        .equals(deployment
                                .getSpec()
                                .getTemplate()
                                .getMetadata()
                                .getLabels()
                                .get("laurel.dev/tier")))
                .hasSize(6);
    }

    @EveryKustomization
    void theGatewayIsCalledByTheIngressAlone(String folder) {
        var objects = render(folder);
        assertThat(callers(objects, "gateway"))
                .singleElement()
                .satisfies(peer -> assertThat(peer.getNamespaceSelector().getMatchLabels())
                        .containsEntry("kubernetes.io/metadata.name", "gateways"));
    }

    @EveryKustomization
    void theOnlyWayInIsTheApiOfTheGateway(String folder) {
        var objects = render(folder);
        assertThat(objects.of(HTTPRoute.class)).singleElement().satisfies(route -> {
            assertThat(route.getSpec().getParentRefs().getFirst().getNamespace())
                    .isEqualTo("gateways");
            assertThat(route.getSpec().getRules()).singleElement().satisfies(rule -> {
                assertThat(rule.getMatches().stream()
                                .map(match -> match.getPath().getValue()))
                        .containsExactly(
                                "/api",
                                "/v3/api-docs",
                                "/docs",
                                "/",
                                "/assets",
                                "/home",
                                "/pay",
                                "/receipts",
                                "/history",
                                "/profile",
                                "/login/oauth2/code",
                                "/logout/connect/back-channel");
                assertThat(rule.getBackendRefs()).singleElement().satisfies(to -> {
                    assertThat(to.getName()).isEqualTo("gateway");
                    assertThat(to.getPort())
                            .isEqualTo(objects.named(Service.class, "gateway")
                                    .getSpec()
                                    .getPorts()
                                    .getFirst()
                                    .getPort());
                });
            });
        });
    }

    private static List<NetworkPolicyPeer> callers(KubernetesObjects objects, String module) {
        return objects.named(NetworkPolicy.class, module).getSpec().getIngress().stream()
                .map(way -> way.getFrom())
                .flatMap(Collection::stream)
                .toList();
    }

    /** The Deployments whose pods have all these labels. */
    private static List<String> selected(KubernetesObjects objects, Map<String, String> labels) {
        return objects.of(Deployment.class).stream()
                .filter(deployment -> deployment
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels()
                        .entrySet()
                        .containsAll(labels.entrySet()))
                .map(HasMetadata::getMetadata)
                .map(metadata -> metadata.getName())
                .toList();
    }
}

package dev.laurel.deployment;

import static dev.laurel.deployment.Checkout.list;
import static dev.laurel.deployment.Checkout.map;
import static dev.laurel.deployment.Checkout.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files as they are written; what kustomize makes of them is {@link KustomizeTest}'s. */
class KubernetesFilesTest {

    private static final Set<String> KUSTOMIZATION =
            Set.of("apiVersion", "kind", "namespace", "resources", "labels", "images", "patches");

    static SortedSet<String> modules() {
        var modules = new TreeSet<>(Checkout.deployables());
        modules.remove(Checkout.SIMULATOR);
        return modules;
    }

    static List<String> objects() {
        return Checkout.files("k8s", ".yaml", ".yml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .toList();
    }

    static List<String> kustomizations() {
        return Checkout.files("k8s", "kustomization.yaml");
    }

    static Set<String> configurations() {
        return new TreeSet<>(Checkout.files("config-server/src/main/resources/config", ".yml"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void everyObjectIsOneThatKubernetesKnows(String file) {
        assertThat(KubernetesObjects.of(text(file)).all()).isNotEmpty();
    }

    @Test
    void aMistypedFieldOrAWrongKindOfValueIsFound() {
        var deployment = text("k8s/service/deployment.yaml");
        var mistyped = deployment.replace("automountServiceAccountToken:", "automountServiceAccountTokens:");
        var textAsNumber = deployment.replace("timeoutSeconds: 2", "timeoutSeconds: \"2\"");
        assertThat(mistyped).isNotEqualTo(deployment);
        assertThat(textAsNumber).isNotEqualTo(deployment);

        assertThatThrownBy(() -> KubernetesObjects.of(mistyped)).hasMessageContaining("automountServiceAccountTokens");
        assertThatThrownBy(() -> KubernetesObjects.of(textAsNumber)).hasMessageContaining("timeoutSeconds");
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void everyKustomizationNamesWhatExists(String file) {
        var kustomization = Checkout.yaml(text(file)).getFirst();

        assertThat(KUSTOMIZATION).containsAll(kustomization.keySet());
        for (Object resource : list(kustomization, "resources")) {
            assertThat(Files.exists(Checkout.ROOT.resolve(file).resolveSibling(resource.toString())))
                    .as("%s names %s", file, resource)
                    .isTrue();
        }
        for (Object patch : list(kustomization, "patches")) {
            assertThat(Checkout.map(patch)).containsKeys("target", "patch");
        }
    }

    @Test
    void theBaseHasEveryModuleButTheSimulator() {
        var base = Checkout.yaml(text("k8s/base/kustomization.yaml")).getFirst();
        var folders = list(base, "resources").stream()
                .map(Object::toString)
                .filter(resource -> !resource.endsWith(".yaml"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(folders).isEqualTo(modules());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleIsTheCommonServiceWithANameAndAnImage(String module) {
        var kustomization = Checkout.yaml(text("k8s/base/" + module + "/kustomization.yaml"))
                .getFirst();

        assertThat(list(kustomization, "resources")).containsExactly("../../service");
        assertThat(list(kustomization, "images"))
                .containsExactly(Map.of("name", "laurel/module", "newName", "laurel/" + module, "newTag", "0.1.0"));
        assertThat(Checkout.map(list(kustomization, "labels").getFirst()))
                .containsEntry("pairs", Map.of("app.kubernetes.io/name", module));
    }

    @Test
    void whatModulesHaveInCommonKeepsTheRules() {
        PodRules.hold(KubernetesObjects.of(text("k8s/service/deployment.yaml")).named(Deployment.class, "module"));
    }

    @Test
    void theNamespaceRefusesPodsThatDoNot() {
        var namespace = KubernetesObjects.of(text("k8s/base/namespace.yaml")).named(Namespace.class, "laurel");

        assertThat(namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @Test
    void noSecretIsInTheRepository() {
        assertThat(Checkout.files("k8s", "")).noneMatch(file -> text(file).contains("kind: Secret"));
    }

    /** A restart mends no store and no broker, so nothing may be added to what liveness asks. */
    @ParameterizedTest
    @MethodSource("configurations")
    void livenessAsksTheProcessAlone(String file) {
        for (Map<String, Object> document : Checkout.yaml(text(file))) {
            var asked = map(document, "management", "endpoint", "health", "group", "liveness")
                    .getOrDefault("include", "livenessState");
            assertThat(asked).hasToString("livenessState");
        }
    }

    @Test
    void inAClusterNothingFallsBackToLocalhost() {
        var profile = Checkout.yaml(text("config-server/src/main/resources/config/application-kubernetes.yml"))
                .getFirst()
                .toString();

        assertThat(profile).contains("${LAUREL_MONGODB_URI}").doesNotContain("localhost");
        assertThat(profile).doesNotContainPattern("\\$\\{LAUREL_[A-Z_]+:");
    }

    /** A list of one profile replaces that of another, so that a path could get lost or come in unseen. */
    @ParameterizedTest
    @MethodSource("configurations")
    void theGatewaysPathsAreTheSameEverywhere(String file) {
        for (Map<String, Object> document : Checkout.yaml(text(file))) {
            if (!file.endsWith("/gateway.yml")) {
                assertThat(map(document, "laurel", "gateway")).doesNotContainKey("services");
            }
        }
    }
}

package dev.laurel.deployment;

import static dev.laurel.deployment.Checkout.map;

import java.nio.file.Files;
import java.util.regex.Pattern;

/** Where the modules listen by their own configuration. */
final class ConfiguredPorts {

    private static final Pattern DEFAULT = Pattern.compile("\\$\\{LAUREL_[A-Z]+_PORT:(\\d+)}");

    private ConfiguredPorts() {}

    /** The port that applies when no variable moves it. */
    static String of(String module) {
        var served = "config-server/src/main/resources/config/" + module + ".yml";
        var file =
                Files.exists(Checkout.ROOT.resolve(served)) ? served : module + "/src/main/resources/application.yml";
        var port = map(Checkout.yaml(Checkout.text(file)).getFirst(), "server").get("port");
        var found = DEFAULT.matcher(String.valueOf(port));
        if (!found.matches()) {
            throw new IllegalStateException(file + " has no server.port of the form ${LAUREL_…_PORT:number}");
        }
        return found.group(1);
    }
}

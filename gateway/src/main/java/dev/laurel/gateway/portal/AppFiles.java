package dev.laurel.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.ResourcePatternResolver;

/** What the build made of one of the apps in {@code web}: a few hundred kilobytes, read once. */
final class AppFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AppFiles.class);
    private static final String NONCE = "{laurel-nonce}";
    private static final String SANDBOX = "{laurel-sandbox}";
    private static final String MESSENGER_PAGE = "{laurel-messenger-page}";

    private final @Nullable String page;
    private final Map<String, Asset> assets;

    /** @param app its folder's name */
    AppFiles(String app, ResourcePatternResolver classPath, PortalSettings settings) throws IOException {
        var root = "classpath:/web/" + app + "/";
        var index = classPath.getResource(root + "index.html");
        if (index.exists()) {
            page = index.getContentAsString(UTF_8)
                    .replace(SANDBOX, Boolean.toString(settings.sandbox()))
                    .replace(MESSENGER_PAGE, settings.messengerPage());
            assets = assets(root, classPath);
        } else {
            LOG.warn("This gateway was built without the {} (-Pno-web)", app);
            page = null;
            assets = Map.of();
        }
    }

    /** The page, whose scripts and styles bear this nonce; nothing when the app was left out of the build. */
    Optional<String> page(String nonce) {
        return Optional.ofNullable(page).map(text -> text.replace(NONCE, nonce));
    }

    boolean hasPage() {
        return page != null;
    }

    Optional<Asset> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static Map<String, Asset> assets(String root, ResourcePatternResolver classPath) throws IOException {
        var files = new HashMap<String, byte[]>();
        for (var file : classPath.getResources(root + "assets/*")) {
            files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
        }
        var assets = new HashMap<String, Asset>();
        files.forEach((name, plain) -> {
            if (!name.endsWith(".br") && !name.endsWith(".gz")) {
                assets.put(name, new Asset(name, forms(name, plain, files)));
            }
        });
        return Map.copyOf(assets);
    }

    private static Map<String, byte[]> forms(String name, byte[] plain, Map<String, byte[]> files) {
        var forms = new HashMap<String, byte[]>();
        forms.put(Asset.PLAIN, plain);
        var brotli = files.get(name + ".br");
        if (brotli != null) {
            forms.put("br", brotli);
        }
        var gzip = files.get(name + ".gz");
        if (gzip != null) {
            forms.put("gzip", gzip);
        }
        return forms;
    }
}

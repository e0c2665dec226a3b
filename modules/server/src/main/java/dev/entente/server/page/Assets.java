package dev.entente.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The files of the page, in memory, under one version: each file names the others by relative paths. */
final class Assets {
    private static final String INDEX = "index.html";
    private static final int VERSION_DIGITS = 16;

    private final NavigableMap<String, Asset> files;
    private final String version;

    private Assets(NavigableMap<String, Asset> files) {
        this.files = files;
        this.version = digest(files).substring(0, VERSION_DIGITS);
    }

    /** The files of the room {@code web}. */
    static Assets load() {
        var index = Assets.class.getResource("/dev/entente/web/" + INDEX);
        if (index == null) {
            throw new IllegalStateException("The page is missing from the class path: add the jar of entente-web");
        }
        try {
            return new Assets(read(index));
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the page can't be read", e);
        }
    }

    /** Names exactly these files: another file, or another byte in one, makes another version. */
    String version() {
        return version;
    }

    /** The file at a path such as {@code views/map.js}. */
    Optional<Asset> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /**
     * The document at {@code /}: it names all modules, so that a browser fetches them at once, not one after another.
     */
    Asset index() {
        var modules = new StringBuilder();
        for (var path : files.keySet()) {
            if (path.endsWith(".js")) {
                modules.append("<link rel=\"modulepreload\" href=\"{assets}/")
                        .append(path)
                        .append("\">\n");
            }
        }
        var text = new String(files.get(INDEX).body(), StandardCharsets.UTF_8)
                .replace("<!--modules-->", modules)
                .replace("{assets}", "assets/" + version);
        return Asset.of(INDEX, text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static NavigableMap<String, Asset> read(URL index) throws IOException {
        try {
            var uri = index.toURI();
            if (!uri.getScheme().equals("jar")) {
                return walk(Path.of(uri).getParent());
            }
            try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
                return walk(jar.provider().getPath(uri).getParent());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NavigableMap<String, Asset> walk(Path root) throws IOException {
        var found = new TreeMap<String, Asset>();
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = root.relativize(path).toString().replace('\\', '/');
                Asset.of(name, Files.readAllBytes(path)).ifPresent(asset -> found.put(name, asset));
            }
        }
        return found;
    }

    private static String digest(NavigableMap<String, Asset> files) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            files.forEach((path, asset) -> {
                sha.update(path.getBytes(StandardCharsets.UTF_8));
                sha.update(asset.body());
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

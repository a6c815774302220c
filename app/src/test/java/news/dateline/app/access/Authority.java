package news.dateline.app.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Signs certificates for tests, with the JDK's own tool.
public final class Authority {
    private static final String ITSELF = "ca";
    private static final String PASSWORD = "changeit";

    private final Path store;

    /// @param folder where it keeps its key, and theirs
    public Authority(Path folder) throws IOException, InterruptedException {
        this.store = folder.resolve("authority.p12");
        keytool(ITSELF, "CN=The newsroom's authority", List.of("-ext", "bc:c=ca:true", "-validity", "30"));
    }

    /// A certificate and its key, as text (RFC 7468).
    ///
    /// @param certificate with the authority's behind it
    /// @param key not encrypted
    public record Signed(String certificate, String key) {}

    /// Signs one that begins so many days from now, for so many days.
    public Signed sign(String name, int begins, int days) throws Exception {
        keytool(
                name,
                "CN=" + name,
                List.of(
                        "-signer",
                        ITSELF,
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-startdate",
                        (begins < 0 ? "" : "+") + begins + "d",
                        "-validity",
                        Integer.toString(days)));
        KeyStore keys = open();
        StringBuilder chain = new StringBuilder();
        for (Certificate one : keys.getCertificateChain(name)) {
            chain.append(pem("CERTIFICATE", one.getEncoded()));
        }
        return new Signed(
                chain.toString(),
                pem("PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded()));
    }

    /// Its own certificate, for whoever trusts it.
    public String certificate() throws IOException, GeneralSecurityException {
        return pem("CERTIFICATE", open().getCertificate(ITSELF).getEncoded());
    }

    private KeyStore open() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void keytool(String alias, String name, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                name,
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(more);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool made no certificate: " + said);
        }
    }

    private static String pem(String what, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}

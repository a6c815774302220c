package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    static List<Attacks.Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://port.example/a?b=1&c=2#d", "HTTP://port.example", "mailto:desk@port.example"})
    void leavesWholeAddressesOfTheWebAndOfMailAsTheyAre(String address) {
        assertThat(Addresses.link(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a.jpg", "//port.example", "https:port.example", "http://", "ftp://port.example"})
    void takesNothingElseForALink(String address) {
        assertThat(Addresses.link(address)).isEmpty();
    }

    @Test
    void takesMailForNoPictureAndAUrnOnlyForAName() {
        assertThat(Addresses.web("mailto:desk@port.example")).isEmpty();
        assertThat(Addresses.web("https://port.example/a.jpg")).isPresent();
        assertThat(Addresses.name("urn:newsml:port.example:1")).isPresent();
        assertThat(Addresses.link("urn:newsml:port.example:1")).isEmpty();
    }

    @Test
    void percentEncodesWhatCouldEndAnAttribute() {
        assertThat(Addresses.link(" https://port.example/a b\"c'd<e>f`g{h}\\ "))
                .contains("https://port.example/a%20b%22c%27d%3Ce%3Ef%60g%7Bh%7D%5C");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAddressThatIsLetThroughIsLetThroughAsItIs(Attacks.Attack attack) {
        Addresses.link("https://port.example/" + attack.text())
                .ifPresent(once -> assertThat(Addresses.link(once)).contains(once));
    }
}

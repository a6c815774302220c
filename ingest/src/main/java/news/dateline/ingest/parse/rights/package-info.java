/// What machine-readable terms of wires say: W3C ODRL and IPTC's profile of it, RightsML. docs/adr/0016.
@NullMarked
package news.dateline.ingest.parse.rights;

import org.jspecify.annotations.NullMarked;

/// What every HTTP port of Dateline is made of: a server with its limits, answers, problems (RFC 9457), hashes of keys.
/// Knows neither a stage nor Kafka.
@NullMarked
package news.dateline.http;

import org.jspecify.annotations.NullMarked;

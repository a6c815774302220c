/// For sites that subscribe to channels: [ChannelClient] reads, [Delivery] is what comes, [StandingStories] what
/// stands.
@NullMarked
package news.dateline.client;

import org.jspecify.annotations.NullMarked;

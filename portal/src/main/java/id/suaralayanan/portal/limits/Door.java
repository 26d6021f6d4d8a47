package id.suaralayanan.portal.limits;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/// Limits on the connections themselves: how many there are, and how long one may take to say what
/// it wants. A client that sends a byte now and then is not idle, so only a deadline ends it.
@Component
@EnableConfigurationProperties(LimitSettings.class)
final class Door implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private final LimitSettings limits;
    private final AtomicInteger open = new AtomicInteger();

    Door(LimitSettings limits) {
        this.limits = limits;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server ->
                server.requestTimeout(limits.content())
                        .doOnChannelInit((_, channel, _) -> admit(channel)));
    }

    private void admit(Channel channel) {
        if (open.incrementAndGet() > limits.connections()) {
            open.decrementAndGet();
            channel.close();
            return;
        }
        channel.closeFuture().addListener(_ -> open.decrementAndGet());
        channel.pipeline()
                .addBefore(
                        NettyPipeline.HttpTrafficHandler,
                        "header-deadline",
                        new HeaderDeadline(limits.header().toMillis()));
    }

    /// Closes the connection when the header of the next request is not whole in time, counted from
    /// the opening or from the end of the answer before.
    private static final class HeaderDeadline extends ChannelDuplexHandler {
        private final long millis;
        private @Nullable ScheduledFuture<?> deadline;

        HeaderDeadline(long millis) {
            this.millis = millis;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            await(context);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                stop();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (!(message instanceof LastHttpContent) || isInterim(message)) {
                context.write(message, promise);
                return;
            }
            context.write(message, promise.unvoid().addListener(_ -> await(context)));
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            stop();
        }

        private static boolean isInterim(Object message) {
            return message instanceof HttpResponse answer
                    && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }

        private void await(ChannelHandlerContext context) {
            stop();
            if (context.channel().isOpen()) {
                deadline =
                        context.executor()
                                .schedule(() -> context.close(), millis, TimeUnit.MILLISECONDS);
            }
        }

        private void stop() {
            var running = deadline;
            if (running != null) {
                running.cancel(false);
                deadline = null;
            }
        }
    }
}

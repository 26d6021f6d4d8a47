package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Pictures of released requests (`media_url`), each chosen by an officer; of all others nobody
/// learns that they are there. Nothing keeps them, so that one that is taken back is gone.
@RestController
record PictureApi(OpenRequests requests) {
    @GetMapping("/open311/v2/pictures/{ticket}-{number:[1-9]}.jpg")
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String ticket, @PathVariable int number) {
        return requests.picture(ticket, number)
                .map(bytes ->
                        ResponseEntity.ok()
                                .contentType(MediaType.IMAGE_JPEG)
                                .cacheControl(CacheControl.noStore())
                                .header("Access-Control-Allow-Origin", "*")
                                .header("X-Content-Type-Options", "nosniff")
                                .body(bytes))
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }
}

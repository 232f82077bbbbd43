import Foundation

// What goes over the wire to the driver, by the names that the standard gives.

struct SessionRequest: Encodable {
  private struct Chromium: Encodable {
    let args = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--disable-background-networking", "--no-first-run", "--hide-scrollbars",
      "--force-color-profile=srgb",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ]
    let perfLoggingPrefs = ["enableNetwork": true, "enablePage": false]
  }

  private struct Wanted: Encodable {
    enum CodingKeys: String, CodingKey {
      case browserName, timeouts
      case options = "goog:chromeOptions"
      case logging = "goog:loggingPrefs"
    }
    let browserName = "chrome"
    /// In milliseconds: a busy machine needs long for a script that reads a whole page.
    let timeouts = ["script": 180_000]
    let options = Chromium()
    let logging = ["performance": "ALL", "browser": "ALL"]
  }

  private let capabilities = ["alwaysMatch": Wanted()]
}

struct OpenedSession: Decodable {
  var sessionId: String
}

struct ScriptRequest: Encodable {
  var script: String
  var args: [String]
}

struct ActionRequest: Encodable {
  private struct Step: Encodable {
    var type: String
    var value: String
  }

  private struct Keyboard: Encodable {
    let type = "key"
    let id = "keyboard"
    var actions: [Step]
  }

  private let actions: [Keyboard]

  init(keys: [String]) {
    actions = [
      Keyboard(
        actions: keys.flatMap {
          [Step(type: "keyDown", value: $0), Step(type: "keyUp", value: $0)]
        })
    ]
  }
}

struct ChromiumRequest<Words: Encodable>: Encodable {
  var cmd: String
  var params: Words
}

struct ViewRequest: Encodable {
  var width: Int
  var height: Int
  let deviceScaleFactor = 1
  let mobile = false
}

struct MediaRequest: Encodable {
  struct Feature: Encodable {
    var name: String
    var value: String
  }
  var features: [Feature]
}

struct LogEntry: Decodable {
  private struct Event: Decodable {
    struct Message: Decodable {
      var method: String
      var params: Parameters?
    }
    struct Parameters: Decodable {
      var request: Request?
    }
    struct Request: Decodable {
      var url: String
    }
    var message: Message
  }

  var message: String
  var level: String

  /// The address that the browser asked for, where that is what happened.
  var requested: String? {
    // Many other events come with other words; they do not matter.
    guard let event = try? JSONDecoder().decode(Event.self, from: Data(message.utf8)) else {
      return nil
    }
    return event.message.method == "Network.requestWillBeSent"
      ? event.message.params?.request?.url : nil
  }
}

extension AlertFile {
    /// A file with all fields; the rules are those that apply without any file.
    package static let example = """
        # When something is wrong, and who is told. What is left out is as it stands here or off; an unknown key is an error.
        # Name this file with the setting 'alerts.rules'.
        #link: https://deedbox.example.com     # where messages link to; default: the address of 'serve'
        #trusted_certificates: ca.pem          # in place of the system's

        # How messages leave. Secrets are read from a file (…_file, relative to this one) or the environment (…_env).
        #mail:
        #  host: mail.example.com
        #  port: 587
        #  security: starttls                  # or tls, or none
        #  user: deedbox
        #  password_file: mail-password
        #  from: deedbox@example.com
        #  to: [ops@example.com]               # whom 'email' without an address means
        #slack: {url_env: SLACK_WEBHOOK}       # an incoming webhook
        #webhooks:
        #  pager: {url: "https://pager.example.com/in", secret_file: pager-secret}   # signed as Standard Webhooks
        #alertmanager: http://localhost:9093

        # Messages to one target whose alerts have the same values of these labels wait for one another, and go as one.
        group_wait: 10s
        group_by: [alertname]

        # condition: [p95] metric < number [over 7d] [for 10m] [by arm, slice] [at least 50]
        #   Each version that answers is looked at by itself. 'deedbox monitor --help' lists the metrics.
        # for: how long it must hold. clear, keep_for: what the metric must come back to, and for how long, to be well again.
        # notification: email:ADDRESS, slack:#CHANNEL, webhook:NAME or address, alertmanager; one or a list.
        # repeat: how often it is told again. escalate: who else is told when nobody acknowledges it.
        # pipeline: what is run when it fires.
        rules:
          - name: accuracy-low
            condition: model_accuracy < 0.85 over 7d at least 20
            severity: critical
            notification: email
            keep_for: 1m
            repeat: 4h
            advice: "See which class went wrong: deedbox monitor --metric model_accuracy --by slice"
        #   clear: 0.87
        #   labels: {team: leasing}
        #   escalate: {after: 2h, to: [email:head@example.com]}
        #   pipeline: retrain
          - name: latency-high
            condition: inference_latency > 2000 ms over 5m at least 20
            for: 1m
            severity: warning
            notification: slack
            advice: "See the load and the replicas: deedbox monitor --metric inference_latency --each minute"
          - name: drift-high
            condition: feature_drift_score > 0.3 over 1d at least 1
            severity: warning
            notification: email
            advice: "See which feature moved, and the words: deedbox drift"
        # A dead-man switch: told every minute as long as the monitor looks. Whoever hears it no more knows that nobody looks.
        # - name: watchdog
        #   condition: look_gap >= 0
        #   severity: info
        #   repeat: 1m
        #   notification: webhook:pager

        """
}

// Monitoring
